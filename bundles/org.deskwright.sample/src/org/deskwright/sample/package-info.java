/**
 * An invented estate of Amazon WorkSpaces, written as the AWS CLI would print it.
 * <p>
 * Start at {@link org.deskwright.sample.SampleEstate}: from a {@linkplain org.deskwright.sample.EstateSize size} and a
 * seed it lays out accounts, Regions, directories and WorkSpaces of a company that does not exist.
 * {@link org.deskwright.sample.EstateWriter} streams it into a folder, {@link org.deskwright.sample.SampleCase} puts a
 * case around it, and {@link org.deskwright.sample.GenerateSample} is the program that does both. What is wrong with
 * the estate on purpose is a table: {@link org.deskwright.sample.plan.PlantedFaults}.
 * <p>
 * The same seed and size give the same bytes (a gzipped file: the same content). Names, accounts and public addresses
 * are from the ranges that are reserved for documentation. Nothing here is safe to share between threads while it
 * writes, but every call makes its own objects.
 */
package org.deskwright.sample;
