import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A real OpenSearch on this machine, for tests and measuring. */
export type SearchNode = {
  /** Without a slash at its end. */
  address: string;
  /** Ends it and erases its data. */
  stop(): Promise<void>;
};

const project = join(import.meta.dirname, 'opensearch');
const classpathFile = join('build', 'search-node', 'classpath.txt');

/** How long Maven may take to fetch 45 MB of jars where it has none, and the node to answer, in milliseconds. */
const fetchTimeout = 300_000;
const startTimeout = 120_000;

/** Pinned: a plug-in that is named without a version is another one next year. */
const buildClasspath = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';

/** What this machine lacks to run OpenSearch; null when it has all. */
export function missingForSearchNode(): string | null {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(java.stderr ?? '')?.[1];
  if (java.status !== 0 || version === undefined) return 'Java 17';
  if (Number(version) < 17) return `Java 17 (this is ${version})`;
  return spawnSync('mvn', ['-v']).status === 0 ? null : 'Maven';
}

/** For a node that lives for a minute: less is compiled, by the faster of Java's compilers, and nothing collected beside. */
const briefly = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Starts OpenSearch as one node, on the loopback interface alone, with its data in a temporary folder. It ends with this
 * process, however that ends.
 * @param heap of Java, as Java writes it
 * @param isBrief whether it is for tests, which ask little of it: it starts with less work, and answers more slowly
 * @throws when Maven gets no jars or the node does not answer, with what they said
 */
export async function startSearchNode({ heap = '1g', isBrief = false } = {}): Promise<SearchNode> {
  const classpath = readClasspath();
  const home = mkdtempSync(join(tmpdir(), 'sidelight-search-'));
  const node = spawn(
    'java',
    [
      `-Xms${heap}`,
      `-Xmx${heap}`,
      ...(isBrief ? briefly : []),
      `-Djava.io.tmpdir=${home}`,
      '-cp',
      classpath,
      join(project, 'SearchNode.java'),
      home,
    ],
    // Its end is the end of its standard input, which this process holds.
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const stop = async () => {
    await ended(node);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { address: `http://127.0.0.1:${await portOf(node)}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Of the jars in Maven's own folder; asked for once, until the project is another or jars are gone. */
function readClasspath(): string {
  const pom = join(project, 'pom.xml');
  if (existsSync(classpathFile) && statSync(classpathFile).mtimeMs > statSync(pom).mtimeMs) {
    const known = readFileSync(classpathFile, 'utf8').trim();
    if (known.split(delimiter).every((jar) => existsSync(jar))) return known;
  }
  const maven = spawnSync(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      pom,
      buildClasspath,
      `-Dmdep.outputFile=${join(process.cwd(), classpathFile)}`,
    ],
    { encoding: 'utf8', timeout: fetchTimeout },
  );
  if (maven.status !== 0)
    throw new Error(`Maven did not get OpenSearch: ${maven.stdout}${maven.stderr}`);
  return readFileSync(classpathFile, 'utf8').trim();
}

function portOf(node: ChildProcess): Promise<number> {
  return new Promise((settle, fail) => {
    let said = '';
    const timer = setTimeout(
      () => fail(new Error(`OpenSearch did not answer in time: ${said}`)),
      startTimeout,
    );
    const hear = (piece: Buffer) => {
      said = (said + piece).slice(-4_000);
      const port = /^listening (\d+)$/m.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      settle(Number(port));
    };
    node.stdout?.on('data', hear);
    node.stderr?.on('data', hear);
    node.once('error', fail);
    node.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`OpenSearch ended with ${code}: ${said}`));
    });
  });
}

/** Milliseconds it may take to close its files. */
const closeTimeout = 10_000;

function ended(node: ChildProcess): Promise<void> {
  return new Promise((settle) => {
    if (node.exitCode !== null || node.signalCode !== null) return settle();
    const timer = setTimeout(() => node.kill('SIGKILL'), closeTimeout);
    node.once('exit', () => {
      clearTimeout(timer);
      settle();
    });
    node.stdin?.end();
  });
}
