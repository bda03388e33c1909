import { coalesce, constant, lower, mapped, trim } from '../readings';
import type { TextReading } from '../readings';

/** The words that OpenTelemetry's conventions and people's own logs have for providers, as those providers' own bills name them. */
const PROVIDERS: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  'aws.bedrock': 'Amazon Web Services',
  aws_bedrock: 'Amazon Web Services',
  bedrock: 'Amazon Web Services',
  'azure.ai.openai': 'Microsoft Azure',
  'azure.ai.inference': 'Microsoft Azure',
  'az.ai.openai': 'Microsoft Azure',
  azure: 'Microsoft Azure',
  'azure-openai': 'Microsoft Azure',
  'azure openai': 'Microsoft Azure',
  'gcp.vertex_ai': 'Google Cloud',
  'gcp.gemini': 'Google Cloud',
  'gcp.gen_ai': 'Google Cloud',
  vertex_ai: 'Google Cloud',
  'vertex-ai': 'Google Cloud',
  gemini: 'Google Cloud',
  google: 'Google Cloud',
  cohere: 'Cohere',
  mistral_ai: 'Mistral AI',
  mistral: 'Mistral AI',
  'mistral-ai': 'Mistral AI',
  deepseek: 'DeepSeek',
  groq: 'Groq',
  'ibm.watsonx.ai': 'IBM',
  perplexity: 'Perplexity',
  fireworks: 'Fireworks AI',
  openrouter: 'OpenRouter',
  x_ai: 'xAI',
  xai: 'xAI',
};

/** A provider as its own bill names it; a word that is not known here stays as it is. */
export const genAiProvider = (of: TextReading): TextReading => coalesce(mapped(lower(trim(of)), PROVIDERS, of), constant('unknown provider'));
