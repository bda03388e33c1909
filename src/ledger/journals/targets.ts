import apptio from './targets/apptio';
import netsuite from './targets/netsuite';
import quickbooks from './targets/quickbooks';
import sap from './targets/sap';
import servicenow from './targets/servicenow';
import type { Target } from './target';
import xero from './targets/xero';

/** The systems that journals can be written for. */
export const TARGETS: readonly Target[] = [quickbooks, netsuite, xero, sap, servicenow, apptio];
