import { describeBuiltExtension } from '../support/built-extension';

describeBuiltExtension(['storage', 'contextMenus', 'unlimitedStorage']);
