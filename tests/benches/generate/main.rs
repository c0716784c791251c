//! How long the generator takes, and how that grows with the spec.

#![allow(clippy::unwrap_used)]

mod spec;

use std::time::Duration;

use criterion::{BenchmarkId, Criterion, SamplingMode};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("generate");
    group
        .sampling_mode(SamplingMode::Flat)
        .sample_size(10)
        .warm_up_time(Duration::from_millis(1))
        .measurement_time(Duration::from_millis(1));
    for endpoints in [100, 200, 1_000] {
        let folder = tempfile::tempdir().unwrap();
        spec::write(folder.path(), endpoints).unwrap();
        group.bench_function(BenchmarkId::from_parameter(endpoints), |bencher| {
            bencher.iter(|| sitehost_codegen::generate(folder.path()).unwrap());
        });
    }
    group.finish();
}
