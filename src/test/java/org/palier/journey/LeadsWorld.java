package org.palier.journey;

import org.palier.board.Resolutions;
import org.palier.board.StatuteBook;
import org.palier.dossier.Dossiers;
import org.palier.membership.Acting;
import org.palier.membership.Network;
import org.palier.membership.Offers;
import org.palier.membership.People;
import org.palier.membership.SignIn;
import org.palier.membership.Team;
import org.palier.membership.Tokens;
import org.palier.membership.Welcome;
import org.palier.workflow.SomeCampaigns;

/** The verbs that a lead who means ill has at hand, each as the pages and the API call it. */
record LeadsWorld(
        SomeCampaigns campaigns,
        Dossiers dossiers,
        Resolutions resolutions,
        StatuteBook statutes,
        People people,
        Team team,
        Network network,
        Offers offers,
        Welcome welcome,
        SignIn signIn,
        Tokens tokens,
        Acting acting) {}
