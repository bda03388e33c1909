import type { NameRow } from './rule-book';

const of = (Vendor: string, ...names: readonly string[]): readonly NameRow[] => names.map((Name) => ({ Name, Vendor }));

/**
 * Names to begin with: companies of one group that send bills for the same thing, older names, and what cards and expenses write. Legal forms need no row. What
 * sells several things under one name (Microsoft beside Azure, Google Ireland beside Google Cloud, a marketplace) is left out: it cannot be told from the name. Lines that say
 * what they are for, `Azure` on a bill of Microsoft, are told by that.
 */
export const STARTER_NAMES: readonly NameRow[] = [
  ...of('OpenAI', 'Open AI', 'OpenAI Ireland', 'ChatGPT', 'OpenAI ChatGPT', 'OPENAI *CHATGPT SUBSCR', 'ChatGPT Subscription'),
  ...of('Anthropic', 'Anthropic Ireland', 'Claude.ai', 'CLAUDE.AI SUBSCRIPTION', 'ANTHROPIC *CLAUDE'),
  ...of('Google Cloud', 'Google Cloud EMEA', 'Google Cloud Platform'),
  ...of('Amazon Web Services', 'Amazon Web Services EMEA', 'AWS', 'AWS EMEA', 'Amazon AWS'),
  ...of('Microsoft Azure', 'Azure', 'Windows Azure'),
  ...of('Microsoft', 'Microsoft Ireland Operations'),
  ...of('GitHub', 'GitHub Copilot'),
  ...of('Cursor', 'Anysphere', 'Cursor AI', 'CURSOR, AI POWERED IDE'),
  ...of('Windsurf', 'Codeium', 'Exafunction'),
  ...of('Mistral AI', 'Mistral'),
  ...of('Perplexity', 'Perplexity AI'),
  ...of('Hugging Face', 'HuggingFace'),
  ...of('ElevenLabs', 'Eleven Labs', 'ElevenLabs.io'),
  ...of('Fireworks AI', 'Fireworks.ai'),
  ...of('Together AI', 'Together Computer', 'Together.ai'),
  ...of('Notion', 'Notion Labs'),
  ...of('Slack', 'Slack Technologies'),
  ...of('Zoom', 'Zoom.us', 'Zoom Communications', 'Zoom Video Communications'),
  ...of('Salesforce', 'Salesforce.com', 'Salesforce.com EMEA', 'Salesforce EMEA', 'SFDC Ireland'),
  ...of('ServiceNow', 'ServiceNow Nederland'),
  ...of('Snowflake', 'Snowflake Computing'),
];
