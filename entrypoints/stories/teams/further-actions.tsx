import '../../../components/teams/teams.css';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SendStory, type SentBefore } from '../../../components/teams/SendStory';
import type { Id } from '../../../engine/pack/types';
import type { StoryReview, StorySummary } from '../../../stories/types';
import { hostOf } from '../../../teams/connection';
import { isSentTo, type SentStory } from '../../../teams/setup/sent-stories';
import { askPermission, type TeamSetup } from '../../../teams/setup/team-setup';
import { useSentStories } from '../../teams/use-sent-stories';
import { useTeamSetup } from '../../teams/use-team-setup';
import { useSendStory } from './use-send-story';

/** A story can be sent to the team's server. */
export function FurtherActions({ story }: { story: StoryReview }) {
  const { id, title, counts } = story;
  return <TeamStory story={id} title={title} canSend={counts.shared > 0} />;
}

/** Stories that were sent and are not here any more can still be taken back. */
export function FurtherSections({ stories }: { stories: StorySummary[] }) {
  const sent = useSentStories();
  const gone = new Map(
    sent
      .filter(({ story }) => !stories.some(({ id }) => id === story))
      .map((each) => [each.story, each] as const),
  );
  if (gone.size === 0) return null;
  return (
    <section>
      <h2>{i18n.t('team.send.goneHeading')}</h2>
      <p class="meta">{i18n.t('team.send.goneHint')}</p>
      <ul class="option-rows">
        {[...gone.values()].map(({ story, title }) => (
          <li key={story}>
            <p class="story-name" dir="auto">
              {title}
            </p>
            <TeamStory story={story} title={title} canSend={null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TeamStory(props: { story: Id; title: string; canSend: boolean | null }) {
  const { story, canSend } = props;
  const { setup, isAllowed, refresh } = useTeamSetup();
  const own = useSentStories().filter((each) => each.story === story);
  const { state, ...actions } = useSendStory(props, setup?.connection ?? null);
  // Where it is on several servers, the one that is connected can be asked.
  const sent = own.find((each) => setup && isSentTo(setup.connection, each)) ?? own[0];
  return (
    <SendStory
      host={setup && hostOf(setup.connection)}
      isAllowed={isAllowed}
      canSend={canSend}
      sent={sent ? told(sent, setup) : null}
      state={state}
      {...actions}
      onAllow={() => {
        if (setup) void askPermission(setup.connection).then(refresh);
      }}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

const told = (sent: SentStory, setup: TeamSetup | null): SentBefore => ({
  host: hostOf(sent),
  statements: sent.statements,
  at: new Date(sent.at).toISOString(),
  isWhole: sent.isWhole,
  isHere: setup !== null && isSentTo(setup.connection, sent),
});
