package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.IpGroupDraft;

/** {@code workspaces describe-ip-groups}; the wire names begin in lower case. */
record IpGroupsShape() implements Shape<IpGroupDraft> {
    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-ip-groups";
    }

    @Override
    public String member() {
        return "Result";
    }

    @Override
    public Stream<IpGroupDraft> items(Folder folder) {
        return folder.registered().flatMap(directory -> directory.ipGroups.stream());
    }

    @Override
    public void write(Folder folder, IpGroupDraft group, AwsJson out) throws IOException {
        out.put("groupId", group.id());
        out.put("groupName", group.name());
        out.put("groupDesc", group.description());
        out.beginList("userRules");
        for (IpGroupDraft.Rule rule : group.rules()) {
            out.begin().put("ipRule", rule.cidr()).put("ruleDesc", rule.description()).end();
        }
        out.endList();
    }
}
