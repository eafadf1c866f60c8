import { runtimeContract } from '../contract.ts';
import { javascriptPrograms } from './programs.ts';

runtimeContract(javascriptPrograms);
