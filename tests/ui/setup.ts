import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { failOnConsole } from '../fixtures/quietConsole.ts';

failOnConsole();
afterEach(cleanup);
