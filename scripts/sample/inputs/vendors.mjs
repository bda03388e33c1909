/** The vendor master. The cloud without tags is under review; nobody approved the assistants that people pay themselves. */
export const vendors = [
  ['Anthropic', 'approved', 'M. Ito', '2025-03-10', 'Enterprise agreement, no training on our data'],
  ['OpenAI', 'approved', 'M. Ito', '2025-03-10', 'Enterprise agreement, no training on our data'],
  ['Microsoft Azure', 'approved', 'S. Duarte', '2024-06-01', 'Part of the cloud agreement'],
  ['Amazon Web Services', 'approved', 'L. Brandt', '2024-06-01', 'Part of the cloud agreement'],
  ['Google Cloud', 'under review', 'M. Ito', '2026-08-20', 'No tags, no owner of the project; terms not read yet'],
  ['Snowflake', 'approved', 'S. Duarte', '2025-01-15', null],
  ['GitHub', 'approved', 'M. Ito', '2024-11-04', null],
  ['Microsoft 365', 'approved', 'R. Novak', '2024-06-01', null],
  ['Salesforce', 'approved', 'A. Okafor', '2024-06-01', null],
  ['Zoom', 'approved', 'R. Novak', '2024-06-01', null],
  ['Notion', 'approved', 'R. Novak', '2025-05-12', null],
  ['Wortlaut GmbH', 'approved', 'A. Okafor', '2025-09-01', 'Translation only; data stays in Germany'],
  ['Claude.ai', 'not approved', 'M. Ito', '2026-05-31', 'Personal plans that are paid back; seats of the company are the way'],
].map(([Vendor, Status, Owner, Since, Note]) => ({ Vendor, Status, Owner, Since, Note }));
