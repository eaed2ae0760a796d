import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Decision, Group } from '../../engine/grow/types';
import { groupsLike, isSeldomRecognised } from '../../stories/shared-words';
import type { StoryReview } from '../../stories/types';
import { useFocusBack } from '../controls/use-focus-back';
import { quoted } from '../wording/quoted';
import { asItIs, correctionsOf, formulationsOf, joiningOf } from './corrections';
import { factsOf, languageOf } from './group-facts';
import { passageOf } from './proposals';
import { StatementChoice, type StatementOption } from './StatementChoice';

type Props = {
  story: StoryReview;
  group: Group;
  onEdit: (decisions: Decision[], said: string) => void;
};

/** Statements that another one may be joined with: as many as are seen at a glance. */
const mostOffered = 5;

/** Corrects a statement, adds another way to put it, or joins it with another one. */
export function StatementEditor({ story, group, onEdit }: Props) {
  const [open, setOpen] = useState<'correct' | 'join' | null>(null);
  const correctButton = useFocusBack(open === 'correct');
  const joinButton = useFocusBack(open === 'join');
  const formulations = formulationsOf(group, story.decisions);
  const now = () => new Date().toISOString();
  return (
    <div class="statement-editor">
      {formulations.length > 0 && (
        <div>
          <p class="meta">{i18n.t('edit.formulations')}</p>
          <ul>
            {formulations.map((text) => (
              <li key={text} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {formulations.length === 0 && isSeldomRecognised(group) && (
        <p class="meta">{i18n.t('edit.seldom')}</p>
      )}
      {open === null && (
        <div class="keep-actions">
          <button
            type="button"
            class="link-button"
            ref={correctButton}
            onClick={() => setOpen('correct')}
          >
            {i18n.t('edit.correct')}
          </button>
          <button
            type="button"
            class="link-button"
            ref={joinButton}
            onClick={() => setOpen('join')}
          >
            {i18n.t('edit.join')}
          </button>
        </div>
      )}
      {open === 'correct' && (
        <CorrectionForm
          story={story}
          group={group}
          onSave={(decisions) => {
            setOpen(null);
            if (decisions.length > 0) onEdit(decisions, i18n.t('edit.corrected'));
          }}
          onCancel={() => setOpen(null)}
        />
      )}
      {open === 'join' && (
        <Joining
          story={story}
          group={group}
          onJoin={(other) => {
            setOpen(null);
            onEdit(joiningOf(group, other, now()), i18n.t('edit.joined'));
          }}
          onCancel={() => setOpen(null)}
        />
      )}
    </div>
  );
}

type FormProps = Pick<Props, 'story' | 'group'> & {
  onSave: (decisions: Decision[]) => void;
  onCancel: () => void;
};

function CorrectionForm({ story, group, onSave, onCancel }: FormProps) {
  const [form, setForm] = useState(() => asItIs(group));
  const first = useRef<HTMLTextAreaElement>(null);
  const speakersId = useId();
  const hintId = useId();
  useEffect(() => first.current?.focus(), []);
  const speakers = [...new Set(story.groups.flatMap(({ speaker }) => speaker ?? []))].sort();
  return (
    <form
      class="correction"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(correctionsOf(group, form, new Date().toISOString()));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="field">
        <span>{i18n.t('edit.text')}</span>
        <textarea
          ref={first}
          rows={2}
          maxLength={2_000}
          value={form.text}
          {...quoted(languageOf(story, group))}
          onInput={(event) => setForm({ ...form, text: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{i18n.t('edit.speaker')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={300}
          list={speakersId}
          value={form.speaker}
          onInput={(event) => setForm({ ...form, speaker: event.currentTarget.value })}
        />
      </label>
      <datalist id={speakersId}>
        {speakers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label class="field">
        <span>{i18n.t('edit.day')}</span>
        <input
          type="date"
          value={form.day}
          onInput={(event) => setForm({ ...form, day: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{i18n.t('edit.formulation')}</span>
        <textarea
          rows={2}
          maxLength={2_000}
          value={form.formulation}
          dir="auto"
          aria-describedby={hintId}
          onInput={(event) => setForm({ ...form, formulation: event.currentTarget.value })}
        />
      </label>
      <p class="meta" id={hintId}>
        {i18n.t('edit.formulationHint')}
      </p>
      <div class="keep-actions">
        <button type="submit">{i18n.t('keep.save')}</button>
        <button type="button" onClick={onCancel}>
          {i18n.t('keep.cancel')}
        </button>
      </div>
    </form>
  );
}

type JoiningProps = Pick<Props, 'story' | 'group'> & {
  onJoin: (other: Group) => void;
  onCancel: () => void;
};

function Joining({ story, group, onJoin, onCancel }: JoiningProps) {
  const [query, setQuery] = useState('');
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => view.current?.querySelector('button')?.focus(), []);
  const others = story.groups.filter(({ id }) => id !== group.id);
  const optionOf = (other: Group): StatementOption | [] => {
    const [first] = other.members;
    return first
      ? {
          id: other.id,
          text: other.text,
          language: languageOf(story, other),
          facts: factsOf(other),
          passage: passageOf(first),
          isAlready: false,
        }
      : [];
  };
  const like = (text: string) => groupsLike(others, text).slice(0, mostOffered).flatMap(optionOf);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is within.
    <div
      class="joining"
      ref={view}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <StatementChoice
        heading={i18n.t('edit.joinWith')}
        closest={like(group.text)}
        query={query}
        onQuery={setQuery}
        found={query.trim() ? like(query) : null}
        onChoose={({ id }) => {
          const other = others.find((each) => each.id === id);
          if (other) onJoin(other);
        }}
      />
      <button type="button" onClick={onCancel}>
        {i18n.t('keep.cancel')}
      </button>
    </div>
  );
}
