const option = (Task, Workflow, Option, ReviewRate, ReviewCost, FailureRate, FailureCost, more) => ({
  Task,
  Option,
  InUse: 'N',
  ReviewRate,
  ReviewCost,
  FailureRate,
  FailureCost,
  Workflow,
  TypedPrice: null,
  Vendor: null,
  Model: null,
  InputTokens: null,
  OutputTokens: null,
  Repeated: null,
  Evidence: null,
  ...more,
});
const tokens = (Vendor, Model, InputTokens, OutputTokens) => ({ Vendor, Model, InputTokens, OutputTokens, Repeated: 0 });
/** Two minutes of an editor at 29 an hour; a minute and a half of an agent at 34. */
const [EDITOR, AGENT] = [0.97, 0.85];
const text = (...of) => option('Product description', 'W18', ...of);
const chat = (...of) => option('Support chat', 'W01', ...of);
const letter = (...of) => option('Claims letter, proposed', null, ...of);

/** Ways to do three tasks: those in use cost what UnitCost says before doubt, and the cheapest price is not the cheapest way. */
export const options = [
  text('Small model', 0.25, EDITOR, 0.04, 2.5, { ...tokens('OpenAI', 'gpt-5-mini', 6000, 2000), Evidence: 'trial of 2,000 items, Sep 26' }),
  text('Model in use', 0.1, EDITOR, 0.01, 2.5, { ...tokens('OpenAI', 'gpt-5', 33600, 10000), InUse: 'Y' }),
  text('Other large model', 0.08, EDITOR, 0.008, 2.5, { ...tokens('Anthropic', 'Claude Sonnet 4.5', 14000, 6000), Evidence: 'trial of 2,000 items, Sep 26' }),
  text('Editor alone', 0, 0, 0.005, 2.5, { TypedPrice: 5.8, Evidence: '12 minutes at 29 an hour' }),
  chat('Small model', 0.12, AGENT, 0.03, 6, { TypedPrice: 0.021, Evidence: 'trial of 5,000 chats, Aug 26' }),
  chat('Model in use', 0.04, AGENT, 0.008, 6, { TypedPrice: 0.105, InUse: 'Y' }),
  chat('Agent alone', 0, 0, 0.005, 6, { TypedPrice: 3.4, Evidence: '6 minutes at 34 an hour' }),
  letter('Cheap model', 0.2, 2, 0.03, 4.5, { TypedPrice: 0.01 }),
  letter('Premium model', 0.05, 2, 0.005, 4.5, { TypedPrice: 0.1 }),
  letter('Clerk alone', 0, 0, 0.01, 4.5, { TypedPrice: 4.2 }),
];
