/**
 * Where two values of JSON first differ and how, such as `claims[3].probability: 0.51, not 0.52`; null when
 * they are equal. The order of an object's keys says nothing, that of a list's members does.
 */
export function firstDifference(actual: unknown, expected: unknown, path = ''): string | null {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    for (let i = 0; i < Math.min(actual.length, expected.length); i += 1) {
      const found = firstDifference(actual[i], expected[i], `${path}[${i}]`);
      if (found !== null) return found;
    }
    if (actual.length === expected.length) return null;
    return `${path}: ${actual.length} members, not ${expected.length}`;
  }
  if (isRecord(actual) && isRecord(expected)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    for (const key of keys) {
      const found = firstDifference(actual[key], expected[key], path ? `${path}.${key}` : key);
      if (found !== null) return found;
    }
    return null;
  }
  if (Object.is(actual, expected)) return null;
  return `${path || 'value'}: ${shown(actual)}, not ${shown(expected)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
