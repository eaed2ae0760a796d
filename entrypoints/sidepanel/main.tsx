import '../../components/panel/panel.css';
import { render } from 'preact';
import { showPage } from '../../i18n/show-page';
import { SidePanel } from './SidePanel';

const root = document.getElementById('root');
const draw = () => root && render(<SidePanel />, root);
void showPage(document, draw);
