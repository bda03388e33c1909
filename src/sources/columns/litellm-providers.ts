import { coalesce, column, constant, mapped } from '../readings';
import type { TextReading } from '../readings';

/** LiteLLM's words for providers, as those providers' own bills name them. */
const PROVIDERS: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  'text-completion-openai': 'OpenAI',
  anthropic: 'Anthropic',
  anthropic_text: 'Anthropic',
  azure: 'Microsoft Azure',
  azure_text: 'Microsoft Azure',
  azure_ai: 'Microsoft Azure',
  bedrock: 'Amazon Web Services',
  bedrock_converse: 'Amazon Web Services',
  sagemaker: 'Amazon Web Services',
  sagemaker_chat: 'Amazon Web Services',
  vertex_ai: 'Google Cloud',
  vertex_ai_beta: 'Google Cloud',
  gemini: 'Google Cloud',
  cohere: 'Cohere',
  cohere_chat: 'Cohere',
  databricks: 'Databricks',
  deepseek: 'DeepSeek',
  fireworks_ai: 'Fireworks AI',
  github_copilot: 'GitHub',
  groq: 'Groq',
  huggingface: 'Hugging Face',
  mistral: 'Mistral AI',
  openrouter: 'OpenRouter',
  perplexity: 'Perplexity',
  replicate: 'Replicate',
  snowflake: 'Snowflake',
  together_ai: 'Together AI',
  watsonx: 'IBM',
  xai: 'xAI',
};

/** The provider of a model in LiteLLM's words; a word that is not known here stays as it is. */
export const liteLlmProvider = (heading: string): TextReading => coalesce(mapped(heading, PROVIDERS, column(heading)), constant('unknown provider'));
