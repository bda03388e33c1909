import { screens } from './screens';

screens('forced-350');
