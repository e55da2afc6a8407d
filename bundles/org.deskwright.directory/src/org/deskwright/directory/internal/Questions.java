package org.deskwright.directory.internal;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.directory.internal.Listing.Question;

import com.unboundid.ldap.sdk.SearchScope;

/**
 * What is asked of a directory besides accounts; [MS-GPOL] 2.2 has the attributes.
 *
 * @param domain name of the domain's root
 * @param configuration name of the forest's configuration; empty where the server does not tell
 */
record Questions(String domain, String configuration) {
    List<Question> all() {
        List<Question> all = new ArrayList<>();
        all.add(new Question("domain", domain, SearchScope.BASE, "(objectClass=*)", "objectClass", "gPLink",
                "gPOptions", "objectSid"));
        all.add(new Question("organizational units", domain, SearchScope.SUB, "(objectClass=organizationalUnit)",
                "objectClass", "gPLink", "gPOptions"));
        if (!configuration.isEmpty()) {
            all.add(new Question("sites", "CN=Sites," + configuration, SearchScope.ONE, "(objectClass=site)",
                    "objectClass", "gPLink", "gPOptions"));
        }
        all.add(new Question("GPOs", "CN=Policies,CN=System," + domain, SearchScope.ONE,
                "(objectClass=groupPolicyContainer)", "objectClass", "displayName", "flags", "versionNumber",
                "gPCFileSysPath", "gPCWQLFilter", "gPCFunctionalityVersion", "gPCMachineExtensionNames",
                "gPCUserExtensionNames", "whenChanged", "nTSecurityDescriptor").withSecurity());
        all.add(new Question("WMI filters", "CN=SOM,CN=WMIPolicy,CN=System," + domain, SearchScope.SUB,
                "(objectClass=msWMI-Som)", "objectClass", "msWMI-ID", "msWMI-Name", "msWMI-Parm1", "msWMI-Parm2"));
        return all;
    }
}
