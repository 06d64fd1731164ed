"""The suite behind every figure that README states: our program beside peers and floors, in one run (design 8).

Each benchmark is one module with a `BENCH` (see `rows`), named in `registry`. `python -m benchmarks` runs them.
"""
