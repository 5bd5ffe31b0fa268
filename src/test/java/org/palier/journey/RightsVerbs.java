package org.palier.journey;

import org.palier.board.Resolutions;
import org.palier.board.StatuteBook;
import org.palier.collective.Campaigns;
import org.palier.dossier.Dossiers;
import org.palier.evidence.Datings;
import org.palier.evidence.Documents;
import org.palier.membership.Offers;
import org.palier.membership.People;
import org.palier.membership.Team;
import org.palier.search.SavedSearches;
import org.palier.sorting.imports.SomeImports;
import org.palier.workflow.Expiries;
import org.palier.workflow.House;
import org.palier.workflow.Notices;
import org.palier.workflow.SomeCampaigns;

/** The verbs by which the world of the rights matrix comes about, as real as everybody's. */
record RightsVerbs(
        SomeCampaigns campaigns,
        Campaigns launched,
        Dossiers dossiers,
        Documents documents,
        Resolutions resolutions,
        StatuteBook statutes,
        Notices notices,
        Datings datings,
        Expiries expiries,
        People people,
        Team team,
        Offers offers,
        House house,
        SavedSearches searches,
        SomeImports imports) {}
