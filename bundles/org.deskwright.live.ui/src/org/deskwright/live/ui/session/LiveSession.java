package org.deskwright.live.ui.session;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.RateBudget;
import org.deskwright.store.EstateStore;
import org.deskwright.ui.session.Watched;

/**
 * The accounts that are connected, and what is read from them: an OSGi service, of which there is one. Refreshes run in
 * a job that the user sees and can stop; every method but {@link #store} returns at once and may be called from any
 * thread. What comes is kept in the store and shown through the {@link org.deskwright.ui.session.DiagnosisSession},
 * like a case that was opened.
 */
public interface LiveSession extends Watched<LiveState> {
    /** Whether the part of Deskwright is installed that asks AWS. */
    boolean isInstalled();

    /** Who knows the profiles of the user; empty where that part is not installed. */
    Optional<AwsAccounts> accounts();

    /** Adds a connection, or takes it in place of the one with the same profile and endpoint. */
    void connect(Connection connection);

    /** Forgets a connection. What was read of it stays in the store. */
    void disconnect(Connection connection);

    /** Reads all that is connected, after what is being read at present. */
    void refresh();

    /** Reads some connections. */
    void refresh(List<Connection> chosen);

    /** Reads the Regions of these places, as far as they are connected; tells whether any is. */
    boolean refresh(Set<FleetPlace> places);

    /**
     * Reads nothing but these parts, as far as their account and Region are connected; tells whether any is. All else
     * keeps its age.
     */
    boolean refresh(Map<Scope, Focus> parts);

    /** Watches directories from now on, or no longer. */
    void watch(Collection<FleetPlace.Directory> directories, boolean on);

    /** Stops all refreshes; what came until then is kept. */
    void cancel();

    /** Whether it is to be refreshed by itself. */
    void automatic(boolean on);

    /** Opens what is known of the live estate in the workbench. */
    void open();

    /** Whether that is open. */
    boolean isOpen();

    /** Says beside the connections what did not work; the next refresh takes it away. */
    void complain(String problem);

    CallLog calls();

    /** Every rate that was used since the start; quick. */
    List<RateBudget> budgets();

    /**
     * How many pages of an API family are still to come in the refresh that is under way, by what came the last time;
     * empty where it was never read to the end, and while nothing is read.
     */
    OptionalInt pagesLeft(Scope scope, String service);

    /** Something that asks the store. */
    @FunctionalInterface
    interface Work<T> {
        T on(EstateStore store) throws IOException;
    }

    /** Asks the store, which is opened for it. Not on the display thread. */
    <T> T store(Work<T> work) throws IOException;
}
