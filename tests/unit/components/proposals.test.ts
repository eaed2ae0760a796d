import { describe, expect, it } from 'vitest';
import { proposalsOf } from '../../../components/stories/proposals';
import { story } from '../../fixtures/story';

const [shared, doubtful] = story.groups;
if (!shared || !doubtful) throw new Error('the story has two groups');

describe('what is to be looked at', () => {
  it('is what a group may have besides what it surely has', () => {
    expect(proposalsOf(story.groups).map(({ group, member }) => [group.id, member.sure])).toEqual([
      [doubtful.id, false],
    ]);
  });

  it('is last what an article may report twice, however likely', () => {
    const [member, other] = doubtful.members;
    if (!member || !other) throw new Error('the group has two members');
    const repeated = {
      ...doubtful,
      id: 'repeated',
      members: [member, { ...other, article: member.article, probability: 0.9 }],
    };
    expect(proposalsOf([repeated, ...story.groups]).map(({ group }) => group.id)).toEqual([
      doubtful.id,
      'repeated',
    ]);
  });

  it('is first what an answer brings most, and not what another answer decides', () => {
    const withWorth = (id: string, worth: number) => ({
      ...doubtful,
      id,
      members: doubtful.members.map((each) => (each.sure ? each : { ...each, worth })),
    });
    const groups = [withWorth('little', 0.1), withWorth('goes along', 0), withWorth('much', 0.5)];
    expect(proposalsOf([...groups, shared]).map(({ group }) => group.id)).toEqual([
      'much',
      'little',
    ]);
  });

  it('is nothing while one outlet alone reports all of it', () => {
    const [first] = shared.outlets;
    const alone = story.groups.map((group) => ({ ...group, outlets: first ? [first] : [] }));
    expect(proposalsOf(alone)).toEqual([]);
  });
});
