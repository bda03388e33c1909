import { isAzureQuery, readAzureQuery } from './azure-query';
import { isClusterAllocations, readClusterAllocations } from './cluster-allocations';
import { isConcurExtract, readConcurExtract } from './concur-extract';
import { isCostCube, readCostCube } from './cost-cube';
import { isCoupaInvoices, readCoupaInvoices } from './coupa-invoices';
import { refuse, type Document } from './document';
import { isEmptyPage, readEmptyPage } from './empty-page';
import { isErrorAnswer, readErrorAnswer } from './error-answer';
import { isLiteLlmDailyActivity, readLiteLlmDailyActivity } from './litellm-daily-activity';
import { isMistralUsage, readMistralUsage } from './mistral-usage';
import { isOtlpSpans, readOtlpSpans } from './otlp-spans';
import { isQuickBooksLedger, readQuickBooksLedger } from './quickbooks-ledger';
import { isQuickBooksReport, readQuickBooksReport } from './quickbooks-report';
import { isSapLineItems, readSapLineItems } from './sap-line-items';

/** Lists that are no table: groups, several kinds of rows, positions without headings; JSON that keeps names as keys. */
const READERS = [
  { is: isQuickBooksReport, read: readQuickBooksReport },
  { is: isQuickBooksLedger, read: readQuickBooksLedger },
  { is: isSapLineItems, read: readSapLineItems },
  { is: isConcurExtract, read: readConcurExtract },
  { is: isCoupaInvoices, read: readCoupaInvoices },
  { is: isMistralUsage, read: readMistralUsage },
  { is: isLiteLlmDailyActivity, read: readLiteLlmDailyActivity },
  { is: isOtlpSpans, read: readOtlpSpans },
  { is: isEmptyPage, read: readEmptyPage },
  { is: isErrorAnswer, read: readErrorAnswer },
  { is: isCostCube, read: readCostCube },
  { is: isClusterAllocations, read: readClusterAllocations },
  { is: isAzureQuery, read: readAzureQuery },
] as const;

/** Whether a text that begins so is such a list, to be asked before it is taken for a table. */
export const isTextDocument = (head: string): boolean => READERS.some(({ is }) => is(unmarked(head)));
/** Without the mark that Windows puts before a text. */
const unmarked = (text: string): string => text.replace(/^\uFEFF/, '');

/** Its rows, or why it is not taken. `currencies`: those that a workbook shows its figures with, of whose sheet the text was made. */
export const readTextDocument = (text: string, currencies?: readonly string[]): Document =>
  READERS.find(({ is }) => is(unmarked(text.slice(0, 64_000))))?.read(unmarked(text), currencies) ?? refuse('This list is none that can be read.');
