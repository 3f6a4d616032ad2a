// The source of the targets that hold the precompiled headers; what it includes stands in concord.cmake.
