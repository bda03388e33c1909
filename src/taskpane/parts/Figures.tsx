import type { Status } from '../../workbook/workbook';
import { useCss } from '../css';
import { fill } from '../words';
import { useFormat } from './reading';

export const WORDS = {
  spend: 'Spend',
  band: '{percent} of band',
  range: 'Floor to ceiling',
  from: '{floor}–{ceiling}',
  return: 'Return above floor',
  hurdle: 'hurdle {ratio}',
  headroom: 'Headroom to the ceiling',
  missing: '–',
} as const;

/** The four figures of the status: spend, its limits, what the money above the floor returns, and what is left. */
export function Figures({ status, currency }: { readonly status: Status; readonly currency: string }) {
  const css = useCss();
  const format = useFormat();
  const { spend, position, floor, ceiling, marginalReturn, hurdle, headroom } = status;
  const money = (value: number | null): string => (value === null ? WORDS.missing : format.symbol(value, currency, 0));
  const range = floor === null || ceiling === null ? WORDS.missing : fill(WORDS.from, { floor: money(floor), ceiling: format.cell(ceiling, currency, 0) });
  return (
    <dl className={css.figures}>
      <div>
        <dt>{WORDS.spend}</dt>
        <dd>
          {money(spend)} {position !== null && <small>{fill(WORDS.band, { percent: format.percent(position) })}</small>}
        </dd>
      </div>
      <div>
        <dt>{WORDS.range}</dt>
        <dd>{range}</dd>
      </div>
      <div>
        <dt>{WORDS.return}</dt>
        <dd>
          {marginalReturn === null ? WORDS.missing : format.ratio(marginalReturn)}{' '}
          {hurdle !== null && <small>{fill(WORDS.hurdle, { ratio: format.ratio(hurdle) })}</small>}
        </dd>
      </div>
      <div>
        <dt>{WORDS.headroom}</dt>
        <dd>{money(headroom)}</dd>
      </div>
    </dl>
  );
}
