import type { Rule } from './rule-book';

type Decides = Partial<Pick<Rule, 'Category' | 'Bucket' | 'Stream'>>;
const rule = (Column: Rule['Column'], Test: Rule['Test'], Text: string, Reason: string, decides: Decides): Omit<Rule, 'Order'> => ({
  ...{ Column, Test, Text, Category: null, Bucket: null, Workflow: null, Owner: null, CostCenter: null, SpendMode: null },
  ...{ Stream: null, AiShare: null, Reason },
  ...decides,
});

/** A word by itself: `dev` is one, `device` is not. */
const word = (...words: readonly string[]): string => `(^|[^a-z])(${words.join('|')})([^a-z]|$)`;

const TRIAL: Decides = { Category: 'experimental', Bucket: 'uncertainty' };
const DEVELOPMENT: Decides = { Category: 'development-training' };
const TOOL: Decides = { Category: 'development-training', Bucket: 'fixed' };
const SEAT: Decides = { Category: 'embedded', Bucket: 'fixed', Stream: 'seat' };
const CREDITS: Decides = { Category: 'embedded', Bucket: 'variable', Stream: 'usage' };
const API: Decides = { Category: 'production-inference', Bucket: 'variable' };

const BY_PROJECT = 'Starter: by the project’s name, before its vendor.';
const BY_TOOL = 'Starter: a tool for developers.';
const BY_LINE = 'Starter: an AI product that its line names. A plan that only holds some AI needs a rule with a share.';
const BY_CREDIT = 'Starter: AI paid by credits.';
const BY_VENDOR = 'Starter: a vendor of models. Projects of development come before.';
const BY_SERVICE = 'Starter: a model service of a cloud.';
const BY_WORD = 'Starter: a word of a memo or an account. Look at what it finds.';

/**
 * A rule book to begin with: it knows vendors, products and words that mean AI, and leaves everything else undecided. What holds only some AI (an office suite, a
 * wiki, a chat) is found by its AI line alone: without a share the whole of it would count.
 */
const STARTER: readonly Omit<Rule, 'Order'>[] = [
  rule('SubAccountName', 'matches', word('sandbox', 'poc', 'playground', 'experiments?', 'hackathon', 'trial'), BY_PROJECT, TRIAL),
  rule('SubAccountName', 'matches', word('dev', 'development', 'test', 'testing', 'staging', 'qa', 'evals?', 'training'), BY_PROJECT, DEVELOPMENT),
  rule('SkuMeter', 'matches', word('fine[- ]?tun(e|ed|ing)', 'training'), 'Starter: models that are being trained.', DEVELOPMENT),
  rule('ServiceName', 'contains', 'github copilot', BY_TOOL, TOOL),
  rule('ChargeDescription', 'matches', word('github copilot', 'copilot business', 'copilot enterprise'), BY_TOOL, TOOL),
  rule('ServiceProviderName', 'matches', word('cursor', 'anysphere', 'windsurf', 'codeium', 'tabnine', 'replit'), BY_TOOL, TOOL),
  rule('ServiceName', 'matches', word('claude code', 'codex', 'q developer'), BY_TOOL, TOOL),
  rule('ServiceName', 'matches', word('microsoft 365 copilot', 'm365 copilot', 'copilot for microsoft 365'), BY_LINE, SEAT),
  rule('ServiceName', 'matches', word('chatgpt (team|business|enterprise|edu|plus|pro)', 'claude (team|enterprise|pro|max)'), BY_LINE, SEAT),
  rule('ServiceName', 'matches', word('gemini (business|enterprise|for (google )?workspace)', 'ai expanded access'), BY_LINE, SEAT),
  rule('ServiceName', 'matches', word('notion ai', 'slack ai', 'zoom ai companion', 'rovo', 'now assist'), BY_LINE, SEAT),
  rule('ChargeDescription', 'matches', word('notion ai', 'slack ai', 'zoom ai companion', 'rovo', 'now assist'), BY_LINE, SEAT),
  rule('ServiceName', 'matches', word('agentforce', 'einstein', 'flex credits'), BY_CREDIT, CREDITS),
  rule('ServiceName', 'matches', word('cortex', 'ai services'), BY_CREDIT, CREDITS),
  rule(
    'ServiceName',
    'matches',
    word('bedrock', 'azure openai', 'azure ai foundry', 'foundry models', 'vertex ai', 'gemini api', 'sagemaker'),
    BY_SERVICE,
    API,
  ),
  rule('ServiceSubcategory', 'is', 'Generative AI', BY_SERVICE, API),
  rule(
    'ServiceProviderName',
    'matches',
    word('openai', 'anthropic', 'mistral( ai)?', 'cohere', 'fireworks( ai)?', 'openrouter', 'deepseek', 'groq', 'xai'),
    BY_VENDOR,
    API,
  ),
  rule(
    'ServiceProviderName',
    'matches',
    word('together( ai)?', 'replicate', 'hugging ?face', 'perplexity', 'elevenlabs', 'deepgram', 'assemblyai'),
    BY_VENDOR,
    API,
  ),
  rule(
    'ServiceProviderName',
    'matches',
    word('langsmith', 'langchain', 'langfuse', 'helicone', 'portkey', 'pinecone', 'weaviate'),
    'Starter: what models run with.',
    API,
  ),
  rule('ServiceProviderName', 'matches', word('midjourney', 'jasper', 'grammarly', 'otter\\.ai', 'fireflies', 'synthesia', 'gamma'), BY_LINE, SEAT),
  rule(
    'ChargeDescription',
    'matches',
    word('chatgpt', 'openai', 'gpt-?[345o]', 'anthropic', 'claude', 'gemini', 'copilot', 'llm', 'midjourney'),
    BY_WORD,
    SEAT,
  ),
  rule('ChargeDescription', 'matches', word('ai (add-?on|assistant|credits?|subscription|seats?)', 'artificial intelligence'), BY_WORD, SEAT),
  rule('x_GLAccount', 'matches', word('ai', 'artificial intelligence', 'machine learning', 'llm', 'gen ?ai'), BY_WORD, SEAT),
  rule('x_CostCenter', 'matches', word('ai', 'machine learning', 'ml platform', 'data science'), BY_WORD, DEVELOPMENT),
];

/** The starter rules, numbered by tens so that others fit between, behind the rules that are there. */
export const starterRules = (last: number): readonly Rule[] => STARTER.map((one, i) => ({ Order: (Math.floor(last / 10) + 1 + i) * 10, ...one }));
