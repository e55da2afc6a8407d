/**
 * What policies put into the registry: {@link org.deskwright.policy.registry.PolReader} reads a Registry.pol and
 * {@link org.deskwright.policy.registry.PolWriter} writes one, byte for byte the same.
 * {@link org.deskwright.policy.registry.RegistryAction} tells what an entry does, and
 * {@link org.deskwright.policy.registry.RegistryState} what is there after all have been done.
 */
package org.deskwright.policy.registry;
