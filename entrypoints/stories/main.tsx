import '../../components/stories/stories.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { speakInterfaceLanguage } from '../../components/controls/interface-language';
import { StoriesPage } from './StoriesPage';

speakInterfaceLanguage(document);
document.title = i18n.t('stories.title');
const root = document.getElementById('root');
if (root) render(<StoriesPage />, root);
