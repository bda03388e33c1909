// What an analyst does to a workbook, one file for a subject, on one workbook that is built once and lives through all of them in this order.
import './company/book';
import './company/built';
import './company/read';
import './company/insert';
import './company/follow';
import './company/sheets-alone';
import './company/refresh';
import './company/totals';
import './company/seals';
import './company/cut-off';
import './company/trouble';
import './company/older';
import './company/filled';

jest.setTimeout(240_000);
