import type { CardContent } from '../../../components/card/card-content';
import { type PlainView, plainViews } from '../../../components/card/plain-views';
import { AskedServer } from '../../../components/teams/AskedServer';
import { isTeamPack } from '../../../teams/pack-of-documents';

/** The card with a line above its actions, in sight however long it is, that names the server the page's words were sent to. */
export function signCard(content: CardContent, host: string): CardContent {
  return {
    ...content,
    statements: content.statements.map((statement) => {
      const isFound = isTeamPack(statement.pack);
      const line = plainViews(<AskedServer host={host} isFound={isFound} />);
      return {
        ...statement,
        card: withLine(statement.card, line),
        cardWithReceipt: withLine(statement.cardWithReceipt, line),
      };
    }),
  };
}

function withLine(views: PlainView[], line: PlainView[]): PlainView[] {
  return views.flatMap((view) =>
    typeof view !== 'string' && view.attributes.class === 'card-footer' ? [...line, view] : [view],
  );
}
