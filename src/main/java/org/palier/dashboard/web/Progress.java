package org.palier.dashboard.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignView;
import org.palier.dossier.DossierState;
import org.palier.membership.StructureId;
import org.palier.referential.Theme;

/** A campaign at a glance: structures down, themes across. */
public record Progress(CampaignView campaign, List<Theme> themes, List<Row> rows) {

    /** A structure and where it stands, theme by theme. */
    public record Row(StructureId structure, String name, Map<String, Cell> cells) {

        public @Nullable Cell on(String theme) {
            return cells.get(theme);
        }
    }

    public long late() {
        return rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(Cell::late)
                .count();
    }

    public long beforeTheBoard() {
        return in(DossierState.BEFORE_BOARD);
    }

    public long adopted() {
        return in(DossierState.ADOPTED);
    }

    private long in(DossierState state) {
        return rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.dossier().state() == state)
                .count();
    }
}
