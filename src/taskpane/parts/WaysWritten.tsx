import { Field, Radio, RadioGroup, mergeClasses } from '@fluentui/react-components';
import type { Tried, WayQuestion } from '../../ledger/mapping';
import { useCss } from '../css';
import { dayName } from '../dates';
import { answer } from '../flows/map';
import { type Format, exactly } from '../format';
import { useServices } from '../services';
import { fill } from '../words';
import type { Wizard } from '../wizard';
import { useFormat } from './reading';

export const WORDS = {
  amounts: 'Amounts in this file look like',
  quantities: 'Quantities in this file look like',
  dates: '{example} means',
  amountIs: '{look}: {example} is {reads}',
  dateIs: '{reads}',
  notRead: '{look}: reads {shown} of {all} {lines:line|lines}',
  bothAmounts: 'They can be read in more than one way. Choose one.',
  bothDates: 'Every date in this file can be read both ways. Choose one.',
  mixed: 'No way of writing fits every line. Choose one; the other lines are left out.',
  settledAmounts: 'Amounts are written like {look}.',
  settledDates: 'Dates are written like {look}.',
  settledDate: 'Dates are written like {look}: {example} is {reads}.',
  settledQuantities: 'Quantities are written like {look}.',
  unread: 'Nothing in this column can be read as {what}.',
  anAmount: 'an amount',
  aDate: 'a date',
} as const;

/** How the file writes, as somebody would write it. */
const LOOKS: Readonly<Record<string, string>> = {
  plain: '1204.50',
  grouped: '1,204.50',
  continental: '1.204,50',
  signed: '$1,204.50',
  trailing: '1.204,50-',
  iso: '2026-10-31',
  us: '10/31/2026',
  eu: '31.10.2026',
  ymd: '20261031',
  long: 'October 31, 2026',
  month: '2026-10',
  'month-ym': '202610',
  unix: '1793404800',
  unixms: '1793404800000',
};

/** A way of writing dates in the signs of the file: a day before a month stands between points or between slashes. */
export function lookOf(form: string, example: string): string {
  const look = LOOKS[form] ?? form;
  const sign = /^\d{1,4}([./-])\d/.exec(example)?.[1];
  return sign === undefined || (form !== 'eu' && form !== 'us') ? look : look.replaceAll(/[./]/g, sign);
}

/** How dates are written where that is beyond doubt, with the first line's as its proof. */
function settledDates(form: string, { mapping, tried }: Wizard): string {
  const from = mapping.columns.date;
  const example = from !== undefined && 'column' in from ? (tried?.example[tried.headings.indexOf(from.column)] ?? '') : '';
  const look = lookOf(form, example);
  const reads = tried?.first.find(({ line }) => line === tried.exampleLine)?.date ?? null;
  return reads === null || example === '' ? fill(WORDS.settledDates, { look }) : fill(WORDS.settledDate, { look, example, reads: dayName(reads) });
}

/** The questions that a file leaves open, without a default; and in a line each what it left no doubt about. */
export function Writing({ wizard }: { readonly wizard: Wizard }) {
  const css = useCss();
  const { tried, mapping } = wizard;
  if (tried === null) return null;
  const { questions, settled, lines } = tried;
  const asked = (about: WayQuestion['about']): boolean => questions.some((one) => one.about === about);
  const facts = [
    asked('amounts') || settled.amounts === null ? '' : fill(WORDS.settledAmounts, { look: LOOKS[settled.amounts] ?? '' }),
    asked('dates') || settled.dates === null ? '' : settledDates(settled.dates, wizard),
    asked('quantities') || settled.quantities === null || settled.quantities === settled.amounts
      ? ''
      : fill(WORDS.settledQuantities, { look: LOOKS[settled.quantities] ?? '' }),
  ].filter((one) => one !== '');
  const unread = [
    ...(mapping.columns.amount !== undefined && !asked('amounts') && settled.amounts === null ? [WORDS.anAmount] : []),
    ...(mapping.columns.date !== undefined && !asked('dates') && settled.dates === null ? [WORDS.aDate] : []),
  ];
  return (
    <>
      {facts.length > 0 && <p className={mergeClasses(css.small, css.second)}>{facts.join(' ')}</p>}
      {unread.map((what) => (
        <p key={what} className={mergeClasses(css.small, css.bad)}>
          {fill(WORDS.unread, { what })}
        </p>
      ))}
      {questions.map((question) => (
        <Question key={question.about} question={question} lines={lines} chosen={mapping[question.about] ?? settled[question.about]} />
      ))}
    </>
  );
}

function label({ about, example, options }: WayQuestion, option: WayQuestion['options'][number], lines: number, format: Format): string {
  const { form, reads, lines: n } = option;
  const look = about === 'dates' ? lookOf(form, example) : (LOOKS[form] ?? form);
  const most = Math.max(...options.map((one) => one.lines));
  if (n < most || reads === null) return fill(WORDS.notRead, { look, shown: format.count(n), all: format.count(lines), lines });
  return about === 'dates' ? fill(WORDS.dateIs, { reads: dayName(reads) }) : fill(WORDS.amountIs, { look, example, reads: exactly(reads, format) });
}

function Question({ question, lines, chosen }: { readonly question: WayQuestion; readonly lines: number; readonly chosen: string | null }) {
  const services = useServices();
  const format = useFormat();
  const { about, example, options } = question;
  const alike = options.every((one) => one.reads !== null && one.lines === options[0]?.lines);
  const open = !alike ? WORDS.mixed : about === 'dates' ? WORDS.bothDates : WORDS.bothAmounts;
  return (
    <Field
      label={about === 'dates' ? fill(WORDS.dates, { example }) : WORDS[about]}
      {...(chosen === null ? { validationMessage: open, validationState: 'warning' as const } : {})}
    >
      <RadioGroup value={chosen ?? ''} onChange={(_, { value }) => void answer(services, { [about]: value as Tried['settled']['amounts'] })}>
        {options.map((option) => (
          <Radio key={option.form} value={option.form} label={label(question, option, lines, format)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
