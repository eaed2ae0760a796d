import { type Growing, growing, push } from './growing';

/** Numbers by the group they belong to: where each group's begin, and the end, and the members of all in a row. */
export type Grouped = { starts: Uint32Array; members: Uint32Array };

export type GroupedWriter = {
  add(group: number, member: number): void;
  /** Members of a group in the order they were added. */
  layOut(groups: number): Grouped;
};

/** Where each group's members begin when they are laid out group by group, and the end, by the group each belongs to. */
export function startsOf({ values, length }: Growing, groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1);
  for (let i = 0; i < length; i += 1) {
    const after = (values[i] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let group = 0; group < groups; group += 1)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  return starts;
}

export function createGroupedWriter(): GroupedWriter {
  const groupOf = growing();
  const added = growing();
  return {
    add(group, member) {
      push(groupOf, group);
      push(added, member);
    },
    layOut(groups) {
      const starts = startsOf(groupOf, groups);
      const next = starts.slice();
      const members = new Uint32Array(added.length);
      for (let i = 0; i < added.length; i += 1) {
        const group = groupOf.values[i] as number;
        members[next[group] as number] = added.values[i] as number;
        next[group] = (next[group] as number) + 1;
      }
      return { starts, members };
    },
  };
}

/** A view of a group's members; empty for one that is none. */
export function membersOf({ starts, members }: Grouped, group: number): Uint32Array {
  return members.subarray(starts[group] ?? members.length, starts[group + 1] ?? members.length);
}
