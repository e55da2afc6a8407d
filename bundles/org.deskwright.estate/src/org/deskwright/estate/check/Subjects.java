package org.deskwright.estate.check;

import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Items as subjects of outcomes. */
final class Subjects {
    private Subjects() {
    }

    static Subject of(Workspace workspace) {
        return new Subject("workspace", workspace.id(), workspace.userName(), workspace.scope());
    }

    static Subject of(WorkspaceDirectory directory) {
        return new Subject("directory", directory.id(), directory.name(), directory.scope());
    }

    static Subject of(DirectoryDescription directory) {
        return new Subject("directory", directory.id(), directory.name(), directory.scope());
    }

    static Subject of(Subnet subnet) {
        return new Subject("subnet", subnet.id(), subnet.cidrBlock(), subnet.scope());
    }

    static Subject of(IpGroup group) {
        return new Subject("ip-group", group.id(), group.name(), group.scope());
    }

    static Subject of(Trusts.Trust trust) {
        return new Subject("trust", trust.id(), trust.domain(), trust.detail().scope());
    }

    /** What the user sits at, by what the admin answered. */
    static Subject client(String answer) {
        return new Subject("client", answer, answer, Scope.UNKNOWN);
    }

    static Subject user(String name) {
        return new Subject("user", name, name, Scope.UNKNOWN);
    }

    static Subject account(Scope scope) {
        return new Subject("account", scope.account(), "", scope);
    }
}
