// Inline script of the sandbox frame; its hash is the only script the frame's policy allows.
import { greet } from '../../sandbox/supervisor/greet.ts';
import { superviseOver } from './supervisor.ts';

greet(superviseOver);
