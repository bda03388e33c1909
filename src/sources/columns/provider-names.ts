import { column, lower, mapped } from '../readings';
import type { TextReading } from '../readings';

/** What platforms and exports call providers, as the bills of those providers call themselves here. */
const NAMES: Readonly<Record<string, string>> = {
  aws: 'Amazon Web Services',
  amazon: 'Amazon Web Services',
  'amazon web services': 'Amazon Web Services',
  'amazon web services, inc.': 'Amazon Web Services',
  azure: 'Microsoft Azure',
  microsoft: 'Microsoft Azure',
  'microsoft azure': 'Microsoft Azure',
  gcp: 'Google Cloud',
  google: 'Google Cloud',
  'google cloud': 'Google Cloud',
  'google cloud platform': 'Google Cloud',
  oci: 'Oracle',
  oracle: 'Oracle',
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  databricks: 'Databricks',
  datadog: 'Datadog',
  github: 'GitHub',
  mongodb: 'MongoDB',
  mongodb_atlas: 'MongoDB',
  snowflake: 'Snowflake',
};

/** The provider that a cell names, however it writes it; a name that is not known here stays as it is. */
export const providerName = (heading: string): TextReading => mapped(lower(heading), NAMES, column(heading));
