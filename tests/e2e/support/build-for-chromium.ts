import type { TestProject } from 'vitest/node';
import { buildOnce } from './build-once';

export default (project: TestProject) => buildOnce('chromium', project);
