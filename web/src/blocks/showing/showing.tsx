import { Button, Textfield } from '@digdir/designsystemet-react';
import { StrictMode, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../design/theme.css';
import { startScheme } from '../../shell/scheme';
import { startTexts } from '../../texts/i18n';
import { NowProvider } from '../../words/now';
import { EffectChart } from '../effect-chart';
import { EmptyState } from '../empty-state';
import { FamilyWords } from '../family-words';
import { FilterChips } from '../filter-chips';
import { GoalScale, GoalScaleLegend } from '../goal-scale';
import { GuideBox } from '../guide-box';
import { ItemState } from '../item-state';
import { LevelMark } from '../level-mark';
import { NotShared } from '../not-shared';
import { Columns, Page } from '../page';
import { Panel } from '../panel';
import { PersonMark } from '../person-mark';
import { RelayTrack, TrackViewButton } from '../relay-track';
import { Row, Rows } from '../row';
import { TableButton, TableOrChart } from '../table-or-chart';
import { TrendChart } from '../trend-chart';
import * as courses from './courses';
import * as say from './samples';

/** All building blocks on one page, for looking at them while they are made. Not part of the built page. */
function Showing() {
  return (
    <Page heading={say.heading} action={<Button>{say.mainAction}</Button>}>
      <Tracks />
      <Columns side={<Side />}>
        <Panel heading={say.day} count={3} padded={false} sign={<LevelMark canonical={2} />}>
          <Rows>
            {say.rows.map(({ level, title, about, state, when }) => (
              <Row
                key={title}
                mark={<LevelMark canonical={level} />}
                title={title}
                about={about}
                when={<ItemState state={state}>{when}</ItemState>}
                action={<Button variant="secondary">{say.verb}</Button>}
              />
            ))}
          </Rows>
        </Panel>
        <Panel heading={say.goal} action={<GoalScaleLegend />}>
          <GoalScale start={-1} now={0} label={say.goal} />
          <GoalScale start={-2} now={-2} label={say.goal} />
          <GoalScale start={-2} now={null} label={say.goal} />
          <FamilyWords by={say.who}>{say.words}</FamilyWords>
          <FamilyWords lang="ar">{say.arabic}</FamilyWords>
        </Panel>
        <Measurements />
        <Panel heading={say.effects}>
          <EffectChart rows={say.effectRows} words={say.effectWords} numberOf={String} />
        </Panel>
      </Columns>
    </Page>
  );
}

function Tracks() {
  const [asList, setAsList] = useState(false);
  return (
    <>
      {say.tracks.map(({ heading, course, baton, note }) => (
        <Panel
          key={heading}
          heading={heading}
          action={<TrackViewButton asList={asList} onChange={setAsList} />}
        >
          <RelayTrack course={courses[course]} baton={baton} note={note} asList={asList} />
        </Panel>
      ))}
    </>
  );
}

function Measurements() {
  const [asTable, setAsTable] = useState(false);
  return (
    <Panel
      heading={say.sdq}
      about={say.sdqAbout}
      action={<TableButton asTable={asTable} onChange={setAsTable} />}
    >
      <TableOrChart asTable={asTable} table={say.sdqTable}>
        <TrendChart points={say.sdqPoints} range={[0, 40]} band={say.sdqBand} label={say.sdq} />
      </TableOrChart>
    </Panel>
  );
}

function Side() {
  const [filter, setFilter] = useState('all');
  return (
    <>
      <Panel heading={say.states}>
        {say.stateRows.map(({ state, words }) => (
          <p key={words}>
            <ItemState state={state}>{words}</ItemState>
          </p>
        ))}
        <p>
          <NotShared />
        </p>
      </Panel>
      <Panel heading={say.people}>
        {say.marks.map(({ kind, name }) => (
          <p key={name}>
            <PersonMark kind={kind} name={name} />
            {name}
          </p>
        ))}
        {[0, 1, 2, 3].map((level) => (
          <LevelMark key={level} canonical={level} size={28} />
        ))}
      </Panel>
      <Panel heading={say.empty} tone="warning">
        <EmptyState title={say.empty} action={<Button variant="secondary">{say.verb}</Button>}>
          {say.words}
        </EmptyState>
      </Panel>
      <GuideBox place={say.place} quote={say.quote} />
      <Panel heading={say.filters}>
        <FilterChips label={say.filters} options={say.options} value={filter} onChange={setFilter} />
        <Textfield label={say.verb} error={say.words} defaultValue={say.verb} />
      </Panel>
    </>
  );
}

startScheme();
await startTexts();
const place = document.getElementById('page');
if (!place) throw new Error('blocks.html has no #page');
createRoot(place).render(
  <StrictMode>
    <NowProvider at={new Date('2026-11-24T08:40:00+01:00')}>
      <Suspense>
        <Showing />
      </Suspense>
    </NowProvider>
  </StrictMode>,
);
