// The sample assessments are shared by all classes, and an assessment explains for one caller at a time.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
