import { analyst } from './analyst';
import { asked } from './asked';
import { classifyAway } from './classify-away';
import { goneVendor } from './gone-vendor';
import { reportingCurrency } from './reporting-currency';
import { openStage, type Stage } from './stage';

// What changes when the books stand already: each journey begins with what the one before has left.
let stage: Stage;
const { loadSample } = analyst(() => stage);
beforeAll(async () => {
  stage = await openStage();
  await loadSample();
}, 240_000);
afterAll(async () => {
  await stage.close();
});

describe('a restated bill', () => {
  goneVendor(() => stage);
});
describe('what a file leaves open', () => {
  asked(() => stage);
});
describe('a server that stops', () => {
  classifyAway(() => stage);
});
describe('another reporting currency', () => {
  reportingCurrency(() => stage);
});

test('the page made no errors', () => {
  expect(stage.errors).toEqual([]);
});
