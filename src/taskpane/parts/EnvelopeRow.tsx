import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCss } from '../css';
import { goTo } from '../flows/go-to';
import { useServices } from '../services';
import { type Envelope, levelWord, toneOf } from '../status';
import { fill } from '../words';
import { LevelBar } from './LevelBar';
import { useFormat } from './reading';

export const WORDS = {
  level: '{level} · {percent}',
  money: '{spent} of {month}',
  quarter: ' · quarter {percent}',
  none: '{spent}, no envelope this quarter',
  returns: 'returns {ratio}',
  noUnit: 'no value unit',
} as const;

const useRow = makeStyles({
  row: { padding: '7px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, display: 'flex', flexDirection: 'column', gap: '3px' },
});

/** One envelope: its level in words, how full it is, the money behind it, and what it returns. */
export function EnvelopeRow({ envelope, currency }: { readonly envelope: Envelope; readonly currency: string }) {
  const css = useCss();
  const own = useRow();
  const services = useServices();
  const format = useFormat();
  const { name, month, monthToDate, monthUsed, quarterUsed, returnRatio } = envelope;
  const tone = toneOf(envelope);
  const color = tone === 'bad' || tone === 'none' ? css.bad : tone === 'warn' ? css.warn : css.muted;
  const spent = monthToDate === null ? '–' : format.cell(monthToDate, currency);
  const money = month === null || month === 0 ? fill(WORDS.none, { spent }) : fill(WORDS.money, { spent, month: format.cell(month, currency, 0) });
  return (
    <li className={own.row}>
      <div className={css.between}>
        <Link appearance="subtle" onClick={() => void goTo(services, 'EnvelopeStatus!A6')}>
          <span className={css.p}>{name}</span>
        </Link>
        <span className={mergeClasses(css.small, css.bold, css.nowrap, color)}>
          {monthUsed === null || tone === 'none' ? levelWord(envelope) : fill(WORDS.level, { level: levelWord(envelope), percent: format.percent(monthUsed) })}
        </span>
      </div>
      <LevelBar share={monthUsed} tone={tone} />
      <div className={mergeClasses(css.small, css.muted, css.between)}>
        <span>
          {money}
          {quarterUsed !== null && fill(WORDS.quarter, { percent: format.percent(quarterUsed) })}
        </span>
        <span className={css.nowrap}>{returnRatio === null ? WORDS.noUnit : fill(WORDS.returns, { ratio: format.ratio(returnRatio) })}</span>
      </div>
    </li>
  );
}
