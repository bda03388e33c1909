import { MONTHS, nextDay, seconds } from '../calendar.mjs';
import { EMPTY_DAY, PERIOD, RESTATED_DAY } from '../company.mjs';
import { billedOf, unitsOf, workflow } from '../figures.mjs';
import { byDay, split } from '../spread.mjs';
import { csv, money } from '../text.mjs';

/** One project a workflow; what its lines are called, how a day's cost divides among them, and who calls. */
const PROJECTS = [
  { id: 'W07', project: 'proj_product_questions', lines: ['gpt-5-mini, input', 'gpt-5-mini, output'], parts: [38, 62], by: 'api' },
  { id: 'W10', project: 'proj_coding_research', lines: ['gpt-5-codex, input', 'gpt-5-codex, output'], parts: [45, 55], by: 'codex' },
  { id: 'W18', project: 'proj_product_descriptions', lines: ['gpt-5-mini, output'], parts: [1], by: 'api' },
  { id: 'W22', project: 'proj_code_review', lines: ['gpt-5-codex, input', 'gpt-5-codex, output'], parts: [58, 42], by: 'api' },
  { id: 'W23', project: 'proj_voice_agent', lines: ['gpt-realtime, input', 'gpt-realtime, output'], parts: [30, 70], by: 'api' },
  { id: 'W25', project: 'proj_prompt_lab', lines: ['gpt-5, input', 'gpt-5, output'], parts: [40, 60], by: 'api' },
];
const HEADINGS =
  'start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,user_id,api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source'.split(
    ',',
  );
const time = (day) => ({
  start_time: seconds(day),
  end_time: seconds(nextDay(day)),
  start_time_iso: `${day}T00:00:00+00:00`,
  end_time_iso: `${nextDay(day)}T00:00:00+00:00`,
});

/** Lines of one project on one day. Where no unit is counted, tokens come from the cost: ten a cent times a thousand. */
function linesOf({ id, project, lines, parts, by }, { day, amount }, tokens) {
  const counts = split(tokens, parts);
  return split(amount, parts).map((cents, i) => ({
    ...time(day),
    // OpenAI writes thirty decimals, whatever they hold.
    amount_value: `${money(cents)}${'0'.repeat(28)}`,
    amount_currency: 'usd',
    quantity: counts[i],
    quantity_unit: 'tokens',
    line_item: lines[i],
    api_key_id: `key_${id.toLowerCase()}`,
    project_id: project,
    organization_id: 'org-fernhill',
    project_name: workflow(id).name,
    organization_name: 'Fernhill Supply',
    api_source: by,
  }));
}

function ofMonth(month, restated) {
  const t = MONTHS.indexOf(month);
  const { before, after, day: late } = RESTATED_DAY;
  return PROJECTS.flatMap((project) => {
    const one = workflow(project.id);
    const cents = billedOf(one)[t];
    if (cents === null) return [];
    const fixed = project.id === RESTATED_DAY.workflow ? { [late]: before } : {};
    const days = byDay(month, cents, { word: project.id, from: one.started, without: [EMPTY_DAY], fixed });
    const tokens = Math.round((unitsOf(one)[t] ?? cents * 10) * (one.tokens?.[1] > 1 ? one.tokens[1] : 1000));
    const counts = split(tokens, days.map(({ amount }) => amount)); // prettier-ignore
    return days.flatMap((of, i) =>
      linesOf(project, restated && project.id === RESTATED_DAY.workflow && of.day === late ? { ...of, amount: after } : of, counts[i]),
    );
  });
}
const inOrder = (rows) => rows.sort((a, b) => a.start_time - b.start_time || (a.project_id < b.project_id ? -1 : a.project_id > b.project_id ? 1 : 0));

/** OpenAI's cost export of the year, with the day on which nothing was used, and October again as it was restated. */
export const openai = [
  {
    name: `openai-costs-${MONTHS[0]}-to-${PERIOD}.csv`,
    content: csv(HEADINGS, inOrder([...MONTHS.flatMap((month) => ofMonth(month, false)), time(EMPTY_DAY)])),
  },
  { name: `openai-costs-${PERIOD}-restated.csv`, content: csv(HEADINGS, inOrder(ofMonth(PERIOD, true))) },
];
