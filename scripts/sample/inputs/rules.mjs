import { WORKFLOWS } from '../company.mjs';

const nameOf = (id) => WORKFLOWS.find((one) => one.id === id).name;
const inference = { Category: 'production-inference', Bucket: 'variable', Stream: 'usage' };
const experiment = { Category: 'experimental', Bucket: 'variable', Stream: 'usage' };
const seat = { Category: 'production-inference', Bucket: 'fixed', Stream: 'seat' };

/** A project or workspace of a model vendor is one workflow. */
const project = (id, says, reason) => ({ Column: 'SubAccountName', Test: 'is', Text: nameOf(id), Workflow: id, ...says, Reason: reason });
const vendor = (name, says) => ({ Column: 'ServiceProviderName', Test: 'is', Text: name, ...says });
const OPENAI = 'OpenAI project of the workflow';
const ANTHROPIC = 'Anthropic workspace of the workflow';

/** In order; the first that matches decides. What carries a workflow as a tag needs only a category. No rule gives Google Cloud a workflow. */
export const rules = [
  project('W07', inference, OPENAI),
  project('W10', inference, OPENAI),
  project('W18', inference, OPENAI),
  project('W22', inference, OPENAI),
  project('W23', experiment, OPENAI),
  project('W25', experiment, OPENAI),
  project('W01', inference, ANTHROPIC),
  project('W09', inference, ANTHROPIC),
  project('W12', inference, ANTHROPIC),
  project('W21', inference, ANTHROPIC),
  vendor('Wortlaut GmbH', { ...inference, Workflow: 'W03', Reason: 'Its only service is the translation of messages' }),
  vendor('GitHub', { ...seat, Workflow: 'W08', Reason: 'Copilot seats of Engineering' }),
  vendor('Microsoft 365', { ...seat, Workflow: 'W13', Reason: 'Copilot seats of the office' }),
  {
    Column: 'ServiceName',
    Test: 'matches',
    Text: '^(Einstein|AI Companion|Notion AI)$',
    Category: 'embedded',
    Bucket: 'fixed',
    Stream: 'seat',
    Reason: 'AI inside software that is bought for something else',
  },
  {
    Column: 'x_Stream',
    Test: 'is',
    Text: 'reimbursed',
    Category: 'development-training',
    Bucket: 'fixed',
    Workflow: 'W09',
    Stream: 'reimbursed',
    Reason: 'Personal assistants of engineers, paid back',
  },
  { Column: 'Tags', Test: 'contains', Text: 'W24', ...experiment, Reason: 'Demand planning is an experiment' },
  { Column: 'ServiceProviderName', Test: 'matches', Text: '^(Salesforce|Anthropic)$', ...inference, Reason: 'Agreed usage, and invoices without a workspace' },
  { Column: 'ServiceCategory', Test: 'is', Text: 'AI and Machine Learning', ...inference, Reason: 'AI that nothing above has named' },
].map((rule, i) => ({
  Order: i + 1,
  Column: rule.Column,
  Test: rule.Test,
  Text: rule.Text,
  Category: rule.Category,
  Bucket: rule.Bucket,
  Workflow: rule.Workflow ?? null,
  SpendMode: null,
  Stream: rule.Stream,
  AiShare: null,
  Reason: rule.Reason,
}));
