import { inputs } from './inputs/inputs.mjs';
import { anthropic } from './vendors/anthropic.mjs';
import { aws } from './vendors/aws.mjs';
import { azure } from './vendors/azure.mjs';
import { expenses } from './vendors/expenses.mjs';
import { github } from './vendors/github.mjs';
import { google } from './vendors/google.mjs';
import { invoices } from './vendors/invoices.mjs';
import { litellm } from './vendors/litellm.mjs';
import { openai } from './vendors/openai.mjs';
import { seats } from './vendors/seats.mjs';
import { snowflake } from './vendors/snowflake.mjs';

/** One row a line, so that a change of one figure shows as one line. */
const rowByRow = ({ tables, ...rest }) => {
  const lists = Object.entries(tables).map(([name, rows]) => `    ${JSON.stringify(name)}: [\n${rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')}\n    ]`);
  return `{\n${Object.entries(rest).map(([name, of]) => `  ${JSON.stringify(name)}: ${JSON.stringify(of, null, 2).replaceAll('\n', '\n  ')},\n`).join('')}  "tables": {\n${lists.join(',\n')}\n  }\n}\n`;
}; // prettier-ignore

/** Every file of the sample company: its name and its content. */
export const files = [
  ...openai,
  ...anthropic,
  ...aws,
  ...azure,
  ...google,
  ...snowflake,
  ...github,
  ...seats,
  ...expenses,
  ...invoices,
  ...litellm,
  { name: 'inputs.json', content: rowByRow(inputs) },
];
