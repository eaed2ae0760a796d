import packageJson from '../../package.json' with { type: 'json' };

/** @throws with the version to install when this Node is older than `engines` in package.json. */
export function checkNodeVersion(version = process.versions.node): void {
  const required = packageJson.engines.node.replace(/^>=/, '');
  if (compareVersions(version, required) < 0) {
    throw new Error(`Node ${required} or later is needed, this is ${version}.`);
  }
}

/** Negative when `a` is the older one. Parts that are not there count as zero. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [
    number[],
    number[],
  ];
  const length = Math.max(left.length, right.length);
  for (let part = 0; part < length; part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
