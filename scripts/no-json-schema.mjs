/* What zod writes JSON Schema with. The pane only reads answers and describes none, so its bundle takes this instead. */
const none = () => () => ({});
export const createToJSONSchemaMethod = none;
export const createStandardJSONSchemaMethod = none;
export const toJSONSchema = none;
export const initializeContext = none;
export const process = none;
export const extractDefs = none;
export const finalize = none;
export class JSONSchemaGenerator {}
