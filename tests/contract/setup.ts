import { failOnConsole } from '../fixtures/quietConsole.ts';

failOnConsole();
