// Inline script of the frame in which programs run; its hash is the only script its policy allows.
import { greet } from './greet.ts';
import { supervisePrograms } from './supervise-programs.ts';

greet(supervisePrograms);
