package org.deskwright.estate.model;

import java.util.List;

import org.deskwright.core.evidence.Provenance;

/**
 * A directory as Directory Service knows it ({@code ds:DescribeDirectories}).
 *
 * @param type SimpleAD, ADConnector, MicrosoftAD or SharedMicrosoftAD
 * @param stage Active, Inoperable, Impaired, Failed, ...
 * @param stageReason for an AD Connector, the text of what did not connect
 * @param dnsIpAddresses for an AD Connector the on-premises DNS servers
 * @param vpcId from ConnectSettings or VpcSettings
 * @param subnetIds likewise
 * @param securityGroupId likewise
 * @param connectIps addresses of an AD Connector in the VPC
 * @param primaryRegion RegionsInfo.PrimaryRegion, or empty
 * @param additionalRegions RegionsInfo.AdditionalRegions
 */
public record DirectoryDescription(String id, String name, String shortName, String alias, String type, String stage,
        String stageReason, String edition, List<String> dnsIpAddresses, String vpcId, List<String> subnetIds,
        String securityGroupId, String customerUserName, List<String> connectIps, String shareStatus,
        String primaryRegion, List<String> additionalRegions, Provenance provenance, Unknown more) implements Item {}
