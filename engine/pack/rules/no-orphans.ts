import { problem } from '../../problem/problem';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import type { Id } from '../types';

export const noOrphans: PackRule = {
  name: 'no-orphans',
  description: 'Every outlet, speaker, event and article is used by something.',
  level: 'publishable',
  check(pack) {
    const { statements, speakers, articles } = pack;
    const used: Record<'outlets' | 'speakers' | 'events' | 'articles', Set<Id | undefined>> = {
      outlets: new Set(articles.map(({ publisher }) => publisher)),
      speakers: new Set([
        ...statements.map(({ speaker }) => speaker),
        ...speakers.map(({ affiliation }) => affiliation),
      ]),
      events: new Set(statements.map(({ event }) => event)),
      articles: new Set(
        statements.flatMap(({ wordings }) => wordings.map(({ article }) => article)),
      ),
    };
    return (Object.keys(used) as (keyof typeof used)[]).flatMap((kind) =>
      pack[kind].flatMap(({ id }, index) =>
        used[kind].has(id)
          ? []
          : [
              {
                pointer: jsonPointer(kind, index),
                problem: problem('fault.orphan', id, problem(`place.${kind}`)),
                cure: 'delete it, or refer to it where it belongs',
              },
            ],
      ),
    );
  },
};
