import { checkPack } from '../../engine/pack/check-pack';
import type { Level } from '../../engine/pack/finding';
import { levels, reaches, type Standing, standingOf } from '../../engine/pack/levels';
import { describePlaced, type PlacedFinding, placeFindings } from './describe-findings';
import { readUncheckedPack } from './read-pack-folder';

export type CheckedFolder = {
  folder: string;
  /** In the order of the rules, each with its place in the files. */
  findings: PlacedFinding[];
  standing: Standing;
  /** What is asked of the pack, and whether it has come so far. */
  wanted: Level;
  isEnough: boolean;
};

/**
 * A pack's files held to every rule.
 * @param wanted the level asked for; `publishable` of packs that come with Sidelight, else `usable`, when absent
 * @throws when a file cannot be read; the message names file, line and cure
 */
export async function checkFolder(folder: string, wanted?: Level): Promise<CheckedFolder> {
  const pack = await readUncheckedPack(folder);
  const findings = await placeFindings(folder, pack, checkPack(pack));
  const standing = standingOf(findings);
  const asked = wanted ?? (pack.shipped === true ? 'publishable' : 'usable');
  return { folder, findings, standing, wanted: asked, isEnough: reaches(standing, asked) };
}

/** One line: the level reached, and how much is lacking for the next. */
export function describeStanding({ folder, standing }: CheckedFolder): string {
  const { reached, next, lacks, advice } = standing;
  const more = [
    ...(next === null ? [] : [`to be ${next} it lacks ${count(lacks.length, 'thing')}`]),
    ...(advice.length > 0 ? [`${advice.length} of advice`] : []),
  ];
  return [`${folder}: ${reached ?? 'not usable'}`, ...more].join('; ');
}

/** What keeps a pack from the level asked for, each with its place and cure. */
export function describeLacks({ folder, findings, wanted, standing }: CheckedFolder): string {
  const upTo = levels.slice(0, levels.indexOf(wanted) + 1);
  const lacking = findings.filter(({ level }) => level !== 'advice' && upTo.includes(level));
  return [
    ...lacking.map(describePlaced),
    `${folder} is ${standing.reached ?? 'not usable'}, and has to be ${wanted}`,
  ].join('\n');
}

const count = (number: number, of: string): string => `${number} ${of}${number === 1 ? '' : 's'}`;
