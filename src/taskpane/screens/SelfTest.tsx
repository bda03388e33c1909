import { Button, ProgressBar, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SelfTestReport } from '../../workbook/workbook';
import { useCss } from '../css';
import { reportOf } from '../flows/report';
import { selfTest } from '../flows/self-test';
import { Foot } from '../parts/Foot';
import { Fold } from '../parts/Fold';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { useServices, useStore } from '../services';
import { fill } from '../words';

export const WORDS = {
  title: 'Self-test',
  text: 'Runs checks of Excel on a sheet of its own, which is removed afterwards. Your sheets are not touched.',
  run: 'Run the checks',
  again: 'Run again',
  cancel: 'Cancel',
  running: 'Checks under way',
  all: 'All {n} pass on this Excel',
  some: '{pass} pass, {fail} {fail:fails|fail} on this Excel',
  area: '{area}: {pass} of {of}',
  pass: 'Pass',
  fail: 'Fail',
  host: 'Excel: {host}. Requirement sets: {sets}.',
  copy: 'Copy the report',
  copied: 'Report copied',
} as const;

/** Self-test: what this Excel does and does not do, area by area, with a report to copy. */
export function SelfTest() {
  const css = useCss();
  const services = useServices();
  const { test } = useStore();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await services.host.copy(reportOf(services, null));
    setCopied(true);
  };
  return (
    <>
      <Main>
        <Title>{WORDS.title}</Title>
        <p className={mergeClasses(css.p, css.second)}>{WORDS.text}</p>
        {test.running && (
          <div>
            <ProgressBar thickness="large" aria-label={WORDS.running} />
            <p className={mergeClasses(css.small, css.muted)} style={{ marginTop: 4 }}>
              {test.sentence}
            </p>
          </div>
        )}
        {test.report && <Report report={test.report} />}
      </Main>
      <Foot>
        {test.running ? (
          <Button onClick={() => services.stop.current.abort()}>{WORDS.cancel}</Button>
        ) : (
          <Button appearance="primary" onClick={() => void selfTest(services)}>
            {test.report ? WORDS.again : WORDS.run}
          </Button>
        )}
        {test.report && <Button onClick={() => void copy()}>{copied ? WORDS.copied : WORDS.copy}</Button>}
      </Foot>
    </>
  );
}

function Report({ report }: { readonly report: SelfTestReport }) {
  const css = useCss();
  const all = report.areas.flatMap((area) => area.tests);
  const pass = all.filter((one) => one.pass).length;
  const fail = all.length - pass;
  return (
    <section className={css.block}>
      <h2 className={css.h2}>{fail === 0 ? fill(WORDS.all, { n: pass }) : fill(WORDS.some, { pass, fail })}</h2>
      <div>
        {report.areas.map(({ area, tests }) => (
          <Fold
            key={area}
            open={tests.some((one) => !one.pass)}
            title={fill(WORDS.area, { area, pass: tests.filter((one) => one.pass).length, of: tests.length })}
          >
            <ul className={mergeClasses(css.list, css.small)}>
              {tests.map((one) => (
                <li key={one.name} className={css.anywhere}>
                  <b className={one.pass ? css.good : css.bad}>{one.pass ? WORDS.pass : WORDS.fail}</b> {one.name}
                  {one.detail !== null && !one.pass && <div className={css.second}>{one.detail}</div>}
                </li>
              ))}
            </ul>
          </Fold>
        ))}
      </div>
      <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.host, { host: report.host, sets: report.sets.join(', ') })}</p>
    </section>
  );
}
