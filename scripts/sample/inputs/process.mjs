/** How a unit goes through each workflow: comes in, is asked, who looks, what the model cannot do, what comes out, when it is not sure, who decides. */
const STEPS = {
  W01: ['Customer writes in the chat', 'Answer from help pages and orders', 'Support agent', 'Hand over to an agent', 'Case closed without an agent', 'Agent sees the draft', 'Head of support'],
  W02: ['Email arrives', 'Choose queue and urgency', 'Support agent', 'Common queue', 'Email in the right queue', 'Common queue', 'Head of support'],
  W03: ['Message in another language', 'Translate both ways', 'nobody', 'Agent who speaks it', 'Message answered in its language', 'Original beside it', 'Head of support'],
  W04: ['Agent opens a case', 'Summary and next step', 'nobody', 'Agent reads the case', 'Shorter handling time', 'Nothing is shown', 'Head of support'],
  W05: ['Search on the site', 'Rank products', 'nobody', 'Ranking without a model', 'Products found', 'Ranking without a model', 'Head of commerce'],
  W06: ['Product page is opened', 'Choose related products', 'nobody', 'Best sellers', 'Larger baskets', 'Best sellers', 'Head of commerce'],
  W07: ['Question on a product page', 'Answer from data sheets', 'Product expert', 'Form to the expert', 'Question answered at once', 'Form to the expert', 'Head of commerce'],
  W08: ['Engineer types', 'Complete the line', 'the engineer', 'Type on', 'Less typing', 'No proposal', 'Head of engineering'],
  W09: ['Ticket is taken', 'Plan and write a change', 'Engineer of the team', 'Engineer writes it', 'Change merged', 'Question in the ticket', 'Head of engineering'],
  W10: ['Technical question', 'Read code and documents', 'the engineer', 'Ask the team', 'Question answered', 'Sources are named', 'Head of engineering'],
  W11: ['Supplier invoice as a picture', 'Read the fields', 'Accounts payable', 'Typed by hand', 'Invoice ready to post', 'Clerk confirms the field', 'Controller'],
  W12: ['Contract arrives', 'Compare with the house clauses', 'Legal counsel', 'Counsel reads it all', 'Contract with marked risks', 'Clause is marked open', 'General counsel'],
  W13: ['Document or meeting', 'Draft and summarise', 'the employee', 'Written by hand', 'Time saved', 'Draft is marked', 'Head of people'],
  W14: ['Question to the handbook', 'Search and answer', 'Knowledge editor', 'Ask the editor', 'Answer with its page', 'Page instead of an answer', 'Head of people'],
  W15: ['Meeting ends', 'Notes and tasks', 'the host', 'Notes by hand', 'Notes within minutes', 'Gaps are marked', 'Head of people'],
  W16: ['Question in the wiki', 'Answer from pages', 'nobody', 'Search', 'Page found', 'Search results', 'Head of people'],
  W17: ['New lead', 'Score the lead', 'nobody', 'Score of 50', 'Leads called in order', 'Score of 50', 'Head of sales'],
  W18: ['New item in the catalogue', 'Write text from its data', 'Catalogue editor', 'Editor writes it', 'Item can be sold', 'Editor reads it first', 'Head of commerce'],
  W19: ['Picture of an item', 'Name what it shows', 'nobody', 'Untagged', 'Picture found by search', 'Untagged', 'Head of commerce'],
  W20: ['Request for a quote', 'Draft with prices and terms', 'Sales agent', 'Agent writes it', 'Quote sent the same day', 'Line is left open', 'Head of sales'],
  W21: ['Change is merged', 'Write and run tests', 'Quality engineer', 'Test written by hand', 'Accepted test', 'Test is thrown away', 'Head of engineering'],
  W22: ['Change is proposed', 'Comment on the change', 'Author of the change', 'Review by a colleague', 'Fewer faults', 'No comment', 'Head of engineering'],
  W23: ['Customer calls', 'Talk and look up the order', 'Support lead', 'Call goes to an agent', 'Call ended without an agent', 'Call goes to an agent', 'Head of support'],
  W24: ['Sales and stock history', 'Forecast by item', null, null, null, null, 'Controller'],
  W25: ['Idea of an engineer', 'Try prompts', null, null, null, null, 'Head of engineering'],
}; // prettier-ignore
/** Delivery stops without these. */
const INFRASTRUCTURE = ['W01', 'W05', 'W06', 'W11', 'W23'];

/** The map of a workflow. */
export function processOf(id) {
  const [InputStep, ModelCall, Reviewer, ExceptionPath, Outcome, LowConfidence, DecisionRights] = STEPS[id];
  return {
    InputStep,
    ModelCall,
    Reviewer,
    ExceptionPath,
    Outcome,
    LowConfidence,
    DeliveryInfrastructure: INFRASTRUCTURE.includes(id) ? 'Y' : 'N',
    DecisionRights,
    EvidenceLink: Outcome === null ? null : `evidence/${id.toLowerCase()}-2026-10`,
  };
}
