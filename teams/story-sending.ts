import type { Id, Pack, Statement } from '../engine/pack/types';
import {
  countedHead,
  documentId,
  headId,
  joinCrisis,
  signedDocument,
  statementDocuments,
  textToSign,
} from './crisis-documents';
import type { CrisisHead, HeadDocument, StatementContent, StatementDocument } from './documents';
import { packOfDocuments } from './pack-of-documents';

/** Hexadecimal digits of a story's topic: two stories of a team do not meet. */
const topicLength = 20;

/** A document as it would be written. */
export type SignedLine = { id: string; hash: string; json: string };

/** All that a story would put on a server. */
export type StorySending = {
  /** The crisis that the story is on the server. */
  topic: Id;
  head: CrisisHead;
  headLine: SignedLine;
  /** In the order of the pack, each with those that deny it. */
  statements: { content: StatementContent[]; line: SignedLine }[];
  /** UTF-8 bytes of all of them. */
  bytes: number;
  /** Statements that break a rule of packs, which nobody's Sidelight would take, and which do not go. */
  leftOut: number;
};

/** Hexadecimal SHA-256 of a text. */
type Sha256 = (text: string) => Promise<string>;

/**
 * The crisis that a story is on a server: the same from every computer that has the story, another for every story, and
 * none of its words, since it is asked for before anything is sent.
 */
export async function topicOfStory(story: Id, sha256: Sha256): Promise<Id> {
  return `story-${(await sha256(story)).slice(0, topicLength)}`;
}

/**
 * What a story's pack puts on a server.
 * @param pack holds of articles no more than what may be shared
 * @returns null when it has nothing that another Sidelight would take
 */
export async function draftSending(
  pack: Pack,
  topic: Id,
  sha256: Sha256,
): Promise<StorySending | null> {
  const all = [...statementDocuments(pack, topic)];
  const joined = joinCrisis(topic, [pack]);
  // By the rules that every browser of the team will hold it to.
  const checked = packOfDocuments(
    countedHead(joined, all),
    all.flatMap(({ content }) => content),
  );
  const sound = new Set(checked?.pack.statements.map(({ id }) => id));
  const documents = all.filter((document) => sound.has(statementOf(document).id));
  if (documents.length === 0) return null;
  const head = countedHead(joined, documents);
  const headLine = await signed(headId(topic), { kind: 'head', crisis: topic, head }, sha256);
  const statements = await Promise.all(
    documents.map(async (document) => {
      const id = documentId(topic, statementOf(document).id);
      return { content: document.content, line: await signed(id, document, sha256) };
    }),
  );
  const encoder = new TextEncoder();
  const bytes = [headLine, ...statements.map(({ line }) => line)].reduce(
    (sum, { json }) => sum + encoder.encode(json).byteLength,
    0,
  );
  return { topic, head, headLine, statements, bytes, leftOut: all.length - documents.length };
}

async function signed(
  id: string,
  document: StatementDocument | HeadDocument,
  sha256: Sha256,
): Promise<SignedLine> {
  return { id, ...signedDocument(document, await sha256(textToSign(document))) };
}

/** Each document has its own statement first. */
const statementOf = ({ content }: StatementDocument): Statement =>
  (content[0] as (typeof content)[number]).statement;
