/** What OpenTelemetry's conventions call the input tokens that a cache gave, newest first; older instruments write them in one word. */
export const CACHE_READ = ['gen_ai.usage.cache_read.input_tokens', 'gen_ai.usage.cache_read_input_tokens'];
/** The same for those that a cache took: they were creation before they were writing. */
export const CACHE_WRITTEN = ['cache_write.input', 'cache_creation.input', 'cache_write_input', 'cache_creation_input'].map(
  (name) => `gen_ai.usage.${name}_tokens`,
);
